import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  CreatePrivateChannelRequestSchema,
  CreateTextThreadWithMessageRequestSchema,
  CreateTextThreadWithoutMessageRequestSchema,
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
  ModalInteractionCallbackRequestSchema,
  PongInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
  UpdateThreadRequestPartialSchema,
} from 'discord-api-spec/zod';
import type { ZodMiniType } from 'zod/mini';
import type { Findings } from './limits/problem.js';

/** Which schema of Discord's OpenAPI each body is held against: by route, as in `rest/`. */
const bodySchemas: Record<string, ZodMiniType> = {
  'POST /channels/:channel/messages': MessageCreateRequestSchema,
  'PATCH /channels/:channel/messages/:message': MessageEditRequestPartialSchema,
  'POST /channels/:channel/messages/:message/threads': CreateTextThreadWithMessageRequestSchema,
  'POST /channels/:channel/threads': CreateTextThreadWithoutMessageRequestSchema,
  'PATCH /channels/:channel': UpdateThreadRequestPartialSchema,
  'POST /users/@me/channels': CreatePrivateChannelRequestSchema,
  'POST /webhooks/:application/:token': IncomingWebhookRequestPartialSchema,
  'PATCH /webhooks/:application/:token/messages/:message': IncomingWebhookUpdateRequestPartialSchema,
  'PUT /applications/:application/commands': ApplicationCommandUpdateRequestSchema,
  'PUT /applications/:application/guilds/:guild/commands': ApplicationCommandUpdateRequestSchema,
  'POST /applications/:application/commands': ApplicationCommandCreateRequestSchema,
  'POST /applications/:application/guilds/:guild/commands': ApplicationCommandCreateRequestSchema,
};

/** The callback of an interaction has one schema a type. */
const callbackRoute = 'POST /interactions/:interaction/:token/callback';
const callbackSchemas: Record<number, ZodMiniType> = {
  1: PongInteractionCallbackRequestSchema,
  4: CreateMessageInteractionCallbackRequestSchema,
  5: CreateMessageInteractionCallbackRequestSchema,
  6: UpdateMessageInteractionCallbackRequestSchema,
  7: UpdateMessageInteractionCallbackRequestSchema,
  8: ApplicationCommandAutocompleteCallbackRequestSchema,
  9: ModalInteractionCallbackRequestSchema,
};

/** Holds a body against Discord's published schema for the route; a route that takes no body has none. */
export function checkOpenApi(findings: Findings, route: string, body: unknown): void {
  const bodies: [string, unknown][] = Array.isArray(body)
    ? body.map((item, i) => [`${i}`, item])
    : [['', body]];
  for (const [path, item] of bodies) {
    const schema = schemaFor(route, item);
    if (!schema) continue;
    const result = schema.safeParse(route.includes('/commands') ? withNumericPermissions(item) : item);
    for (const issue of result.error?.issues ?? []) {
      const at = [path, ...issue.path].filter((step) => step !== '').join('.');
      findings.add(at, 'OPENAPI', issue.message ?? issue.code ?? 'does not match the schema');
    }
  }
}

function schemaFor(route: string, body: unknown): ZodMiniType | null {
  if (route !== callbackRoute) return bodySchemas[route] ?? null;
  const schema = callbackSchemas[callbackType(body)];
  if (!schema) throw new Error(`no schema for a callback of type ${callbackType(body)}`);
  return schema;
}

function callbackType(body: unknown): number {
  return Number((body as { type?: unknown } | null)?.type);
}

/** The schema wants a number; Discord documents, sends and takes the bits as a string. */
function withNumericPermissions(command: unknown): unknown {
  if (typeof command !== 'object' || command === null) return command;
  const { default_member_permissions: bits } = command as { default_member_permissions?: unknown };
  return typeof bits === 'string' ? { ...command, default_member_permissions: Number(bits) } : command;
}
