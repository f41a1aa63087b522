import type { BaseInteraction } from 'discord.js';
import type { GivenAnswer } from '../store/chat-store.js';
import { maySee } from './going-on.js';
import type { Services } from './services.js';

/** The answer a button belongs to, if it is still kept and this user may see it here. */
export async function visibleAnswer(
  interaction: BaseInteraction,
  { desk }: Services,
  id: string,
): Promise<GivenAnswer | null> {
  const answer = await desk.chat.answer(id);
  const viewer = { userId: interaction.user.id, guildId: interaction.guildId };
  return answer !== null && maySee(answer, viewer) ? answer : null;
}
