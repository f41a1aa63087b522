import {
  type BaseInteraction,
  type Client,
  type ClientApplication,
  PermissionFlagsBits,
  type PermissionsBitField,
  Team,
} from 'discord.js';

export interface WhoAndWhere {
  userId: string;
  guildId: string | null;
  permissions: Readonly<PermissionsBitField> | null;
}

/** Who may change the library: the application's owner or team, and who may Manage Server in a home server. */
export class Feeders {
  readonly #owners: ReadonlySet<string>;
  readonly #homeGuilds: ReadonlySet<string>;

  constructor(owners: Iterable<string>, homeGuilds: Iterable<string>) {
    this.#owners = new Set(owners);
    this.#homeGuilds = new Set(homeGuilds);
  }

  /** Reads the owner or team from Discord. */
  static async open(client: Client<true>, homeGuilds: Iterable<string>): Promise<Feeders> {
    return new Feeders(ownerIds(await client.application.fetch()), homeGuilds);
  }

  mayFeed({ userId, guildId, permissions }: WhoAndWhere): boolean {
    const owner = this.#owners.has(userId);
    if (this.#homeGuilds.size === 0) return owner && guildId === null;
    if (guildId === null || !this.#homeGuilds.has(guildId)) return false;
    return owner || permissions?.has(PermissionFlagsBits.ManageGuild) === true;
  }
}

function ownerIds({ owner }: ClientApplication): string[] {
  if (owner === null) return [];
  // An invitation to a team that was not accepted yet gives nothing.
  const accepted = 2;
  if (owner instanceof Team) {
    return owner.members.filter((member) => Number(member.membershipState) === accepted).map(({ id }) => id);
  }
  return [owner.id];
}

/** Who an interaction is from, as far as feeding is concerned. */
export function whoAndWhere(interaction: BaseInteraction): WhoAndWhere {
  return {
    userId: interaction.user.id,
    guildId: interaction.guildId,
    permissions: interaction.memberPermissions,
  };
}
