import { ChannelType, GatewayIntentBits, PermissionFlagsBits as P } from 'discord.js';
import { ApiError } from '../api-error.js';
import { limits } from '../limits/limit-table.js';
import { Findings } from '../limits/problem.js';
import type { MessageBody, Messages } from '../messages.js';
import { channelPayload, isThread } from '../payloads.js';
import { can, requirePermissions, requireWriting } from '../permissions.js';
import type { Places } from '../places.js';
import type { Violations } from '../violations.js';
import type { Channel, Message, World } from '../world.js';
import type { RestRequest, RestRoute } from './rest-router.js';

type CreateBody = MessageBody & {
  message_reference?: { message_id: string; fail_if_not_exists?: boolean } | null;
};

/** Channels, their messages and threads, with the permissions Discord asks for. */
export function channelRoutes(
  world: World,
  messages: Messages,
  places: Places,
  violations: Violations,
): Record<string, RestRoute> {
  const { bot } = world.application;
  const intents = () =>
    world.application.privilegedIntents.messageContent ? GatewayIntentBits.MessageContent : 0;
  const ok = (message: Message) => ({ status: 200, body: messages.payload(message, intents()) });
  const channelOf = ({ parameters }: RestRequest): Channel => {
    const channel = world.channels.get(parameters.channel ?? '');
    if (!channel) throw new ApiError(10003);
    requirePermissions(channel, bot.id);
    return channel;
  };
  const messageOf = (request: RestRequest): Message => {
    const channel = channelOf(request);
    requirePermissions(channel, bot.id, P.ReadMessageHistory);
    return messages.find(channel, request.parameters.message ?? '');
  };
  const ownMessageOf = (request: RestRequest): Message => {
    const message = messages.find(channelOf(request), request.parameters.message ?? '');
    if (message.author !== bot) throw new ApiError(50005);
    return message;
  };
  return {
    'GET /channels/:channel': {
      handler: (request) => ({ status: 200, body: channelPayload(channelOf(request)) }),
    },
    'PATCH /channels/:channel': {
      handler: (request) => {
        const channel = channelOf(request);
        if (!isThread(channel) || channel.ownerId !== bot.id)
          requirePermissions(channel, bot.id, P.ManageThreads);
        const { archived, name } = request.body as { archived?: boolean; name?: string };
        return { status: 200, body: channelPayload(places.changeThread(channel, { archived, name })) };
      },
    },
    'DELETE /channels/:channel': {
      handler: (request) => {
        const channel = channelOf(request);
        requirePermissions(channel, bot.id, isThread(channel) ? P.ManageThreads : P.ManageChannels);
        places.removeChannel(channel);
        return { status: 200, body: channelPayload(channel) };
      },
    },
    'POST /channels/:channel/typing': {
      handler: (request) => {
        const channel = channelOf(request);
        requireWriting(channel, bot.id);
        channel.typing.push(world.clock.now());
        world.changes.notify();
        return { status: 204 };
      },
    },
    'GET /channels/:channel/messages/:message': { handler: (request) => ok(messageOf(request)) },
    'GET /channels/:channel/messages': {
      handler: (request) => {
        const channel = channelOf(request);
        if (!can(channel, bot.id, P.ReadMessageHistory)) return { status: 200, body: [] };
        const shown = [...channel.messages.values()].filter((message) => !message.visibleTo).reverse();
        const limit = Number(request.query.get('limit') ?? 50);
        return {
          status: 200,
          body: shown.slice(0, limit).map((message) => messages.payload(message, intents())),
        };
      },
    },
    'POST /channels/:channel/messages': {
      handler: (request) => {
        const channel = channelOf(request);
        requireWriting(channel, bot.id);
        if (channel.recipient && !channel.recipient.acceptsDirectMessages) throw new ApiError(50007);
        const body = (request.body ?? {}) as CreateBody;
        if (body.embeds?.length) requirePermissions(channel, bot.id, P.EmbedLinks);
        if (request.files.length > 0) requirePermissions(channel, bot.id, P.AttachFiles);
        const sent = messages.sentBefore(channel, body);
        if (sent) return ok(sent);
        const reference = repliedTo(channel, body, request.route);
        const origin = { channel, author: bot, route: request.route, type: reference ? 19 : 0, reference };
        return ok(messages.create(origin, body, request.files));
      },
    },
    'PATCH /channels/:channel/messages/:message': {
      handler: (request) =>
        ok(
          messages.edit(
            ownMessageOf(request),
            request.route,
            (request.body ?? {}) as MessageBody,
            request.files,
          ),
        ),
    },
    'DELETE /channels/:channel/messages/:message': {
      handler: (request) => {
        const message = messages.find(channelOf(request), request.parameters.message ?? '');
        if (message.author !== bot) requirePermissions(message.channel, bot.id, P.ManageMessages);
        messages.delete(message);
        return { status: 204 };
      },
    },
    'POST /channels/:channel/messages/:message/threads': {
      handler: (request) => {
        const message = messageOf(request);
        requirePermissions(message.channel, bot.id, P.CreatePublicThreads);
        if (message.thread) throw new ApiError(160004);
        const { name } = checkThread(request);
        return { status: 201, body: channelPayload(places.openThread(message.channel, name, bot, message)) };
      },
    },
    'POST /channels/:channel/threads': {
      handler: (request) => {
        const channel = channelOf(request);
        const { name, type } = checkThread(request);
        requirePermissions(
          channel,
          bot.id,
          type === ChannelType.PublicThread ? P.CreatePublicThreads : P.CreatePrivateThreads,
        );
        return { status: 201, body: channelPayload(places.openThread(channel, name, bot)) };
      },
    },
    'PUT /channels/:channel/thread-members/@me': {
      handler: (request) => ({ status: channelOf(request) ? 204 : 404 }),
    },
    'PUT /channels/:channel/thread-members/:user': {
      handler: (request) => {
        requireWriting(channelOf(request), bot.id);
        return { status: 204 };
      },
    },
  };

  function repliedTo(
    channel: Channel,
    { message_reference: reference }: CreateBody,
    route: string,
  ): Message | undefined {
    if (!reference) return undefined;
    if (!can(channel, bot.id, P.ReadMessageHistory)) throw new ApiError(160002);
    const message = channel.messages.get(reference.message_id);
    if (message || reference.fail_if_not_exists === false) return message;
    // The message may have been deleted a moment ago: no fault of the bot's, so not recorded as one.
    throw new ApiError(50035, {
      message_reference: {
        _errors: [{ code: 'REPLIES_UNKNOWN_MESSAGE', message: `Unknown message (${route})` }],
      },
    });
  }

  function checkThread(request: RestRequest): { name: string; type: number } {
    const { name, type = ChannelType.PrivateThread } = request.body as { name: string; type?: number };
    const findings = new Findings();
    findings.length('name', name.trim(), limits.thread.name, 1);
    violations.refuse(request.route, request.body, findings);
    return { name, type };
  }
}
