import {
  type APIApplicationCommand,
  ApplicationCommandType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { ApiError } from '../api-error.js';
import { checkCommands } from '../limits/command-limits.js';
import { Findings } from '../limits/problem.js';
import { applicationPayload, channelPayload, memberPayload, userPayload } from '../payloads.js';
import type { Places } from '../places.js';
import { snowflake } from '../snowflakes.js';
import type { Violations } from '../violations.js';
import type { Guild, World } from '../world.js';
import type { RestRequest, RestRoute } from './rest-router.js';

/** The bot itself: who it is, whose it is, how it connects, its commands, whom it writes to. */
export function applicationRoutes(
  world: World,
  places: Places,
  violations: Violations,
  gatewayAddress: () => string,
  shards: () => number,
): Record<string, RestRoute> {
  const { application } = world;
  const guildOf = ({ parameters }: RestRequest): Guild => {
    const guild = world.guilds.get(parameters.guild ?? '');
    if (!guild) throw new ApiError(10004);
    if (!guild.members.has(application.bot.id)) throw new ApiError(50001);
    return guild;
  };
  const commandsOf = (request: RestRequest): Map<string, APIApplicationCommand> => {
    if (!request.parameters.guild) return world.globalCommands;
    const { id } = guildOf(request);
    const commands = world.guildCommands.get(id) ?? new Map<string, APIApplicationCommand>();
    world.guildCommands.set(id, commands);
    return commands;
  };
  const overwrite = (request: RestRequest, definitions: RESTPutAPIApplicationCommandsJSONBody) => {
    const findings = new Findings();
    checkCommands(findings, definitions);
    violations.refuse(request.route, request.body, findings);
    const commands = commandsOf(request);
    const before = [...commands.values()];
    commands.clear();
    for (const definition of definitions) {
      const type = definition.type ?? ApplicationCommandType.ChatInput;
      const id =
        before.find((command) => command.name === definition.name && command.type === type)?.id ??
        snowflake();
      commands.set(id, stored(definition, id, application.id, request.parameters.guild));
    }
    world.changes.notify();
    return { status: 200, body: [...commands.values()] };
  };
  const list: RestRoute = {
    handler: (request) => ({ status: 200, body: [...commandsOf(request).values()] }),
  };
  const replace: RestRoute = {
    handler: (request) => overwrite(request, request.body as RESTPutAPIApplicationCommandsJSONBody),
  };
  const remove: RestRoute = {
    handler: (request) => {
      if (!commandsOf(request).delete(request.parameters.command ?? '')) throw new ApiError(10063);
      return { status: 204 };
    },
  };
  const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 16 };
  const ourselves: RestRoute = { handler: () => ({ status: 200, body: applicationPayload(application) }) };
  return {
    'GET /gateway': { open: true, handler: () => ({ status: 200, body: { url: gatewayAddress() } }) },
    'GET /gateway/bot': {
      handler: () => ({
        status: 200,
        body: { url: gatewayAddress(), shards: shards(), session_start_limit: limit },
      }),
    },
    'GET /applications/@me': ourselves,
    'GET /oauth2/applications/@me': ourselves,
    'GET /users/@me': { handler: () => ({ status: 200, body: userPayload(application.bot) }) },
    'GET /users/:user': {
      handler: ({ parameters }) => {
        const user = world.users.get(parameters.user ?? '');
        if (!user) throw new ApiError(10013);
        return { status: 200, body: userPayload(user) };
      },
    },
    'GET /users/@me/guilds': {
      handler: () => {
        const own = [...world.guilds.values()].filter((guild) => guild.members.has(application.bot.id));
        return {
          status: 200,
          body: own.map(({ id, name }) => ({
            id,
            name,
            icon: null,
            owner: false,
            permissions: '0',
            features: [],
          })),
        };
      },
    },
    'POST /users/@me/channels': {
      handler: ({ body }) => {
        const user = world.users.get(String((body as { recipient_id?: string }).recipient_id));
        if (!user) throw new ApiError(10013);
        if (user.bot) throw new ApiError(50007);
        return { status: 200, body: channelPayload(places.directMessage(user)) };
      },
    },
    'GET /applications/:application/commands': list,
    'PUT /applications/:application/commands': replace,
    'DELETE /applications/:application/commands/:command': remove,
    'GET /applications/:application/guilds/:guild/commands': list,
    'PUT /applications/:application/guilds/:guild/commands': replace,
    'DELETE /applications/:application/guilds/:guild/commands/:command': remove,
    'GET /guilds/:guild/members/:user': {
      handler: (request) => {
        const member = guildOf(request).members.get(request.parameters.user ?? '');
        if (!member) throw new ApiError(10007);
        return { status: 200, body: { ...memberPayload(member), user: userPayload(member.user) } };
      },
    },
    'GET /guilds/:guild/channels': {
      handler: (request) => {
        const guild = guildOf(request);
        const channels = [...world.channels.values()].filter(
          (channel) => channel.guild === guild && !channel.parent,
        );
        return { status: 200, body: channels.map(channelPayload) };
      },
    },
  };
}

type Definition = RESTPutAPIApplicationCommandsJSONBody[number];

/** A command as Discord gives it back. */
function stored(
  definition: Definition,
  id: string,
  applicationId: string,
  guildId: string | undefined,
): APIApplicationCommand {
  const defaults = {
    ...{ default_member_permissions: null, nsfw: false, integration_types: [0] },
    ...{ name_localizations: null, description_localizations: null },
    ...{ contexts: null, type: ApplicationCommandType.ChatInput, description: '' },
    ...(guildId ? { guild_id: guildId } : {}),
  };
  const command = { ...defaults, ...definition, id, application_id: applicationId, version: snowflake() };
  return command as unknown as APIApplicationCommand;
}
