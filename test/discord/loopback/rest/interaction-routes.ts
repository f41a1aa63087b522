import type { Interaction, Interactions } from '../interactions.js';
import { loadingFlag, type MessageBody, type Messages } from '../messages.js';
import type { RestRequest, RestRoute } from './rest-router.js';

const everyIntent = -1;

/** Answers to interactions: the callback, then messages by the interaction's token. No bot token is needed. */
export function interactionRoutes(interactions: Interactions, messages: Messages): Record<string, RestRoute> {
  const found = ({ parameters }: RestRequest) => {
    const interaction = interactions.byToken(parameters.token ?? '');
    return { interaction, message: interactions.messageOf(interaction, parameters.message ?? '') };
  };
  return {
    'POST /interactions/:interaction/:token/callback': {
      open: true,
      handler: ({ route, parameters, query, body, files }) => {
        const { interaction: id = '', token = '' } = parameters;
        const interaction = interactions.respond(id, token, route, body as { type: number }, files);
        if (query.get('with_response') !== 'true') return { status: 204 };
        return { status: 200, body: callbackResponse(interaction, messages) };
      },
    },
    'POST /webhooks/:application/:token': {
      open: true,
      handler: ({ route, parameters, body, files }) => {
        const interaction = interactions.byToken(parameters.token ?? '');
        const message = interactions.followUp(interaction, route, (body ?? {}) as MessageBody, files);
        return { status: 200, body: messages.payload(message, everyIntent) };
      },
    },
    'GET /webhooks/:application/:token/messages/:message': {
      open: true,
      handler: (request) => ({ status: 200, body: messages.payload(found(request).message, everyIntent) }),
    },
    'PATCH /webhooks/:application/:token/messages/:message': {
      open: true,
      handler: (request) => {
        const edited = messages.edit(
          found(request).message,
          request.route,
          (request.body ?? {}) as MessageBody,
          request.files,
        );
        return { status: 200, body: messages.payload(edited, everyIntent) };
      },
    },
    'DELETE /webhooks/:application/:token/messages/:message': {
      open: true,
      handler: (request) => {
        messages.delete(found(request).message);
        return { status: 204 };
      },
    },
  };
}

function callbackResponse({ id, type, original, responseType }: Interaction, messages: Messages): object {
  const response = original
    ? {
        response_message_id: original.id,
        response_message_loading: (original.flags & loadingFlag) !== 0,
        response_message_ephemeral: original.visibleTo !== null,
      }
    : {};
  const message = original ? { message: messages.payload(original, everyIntent) } : {};
  return { interaction: { id, type, ...response }, resource: { type: responseType, ...message } };
}
