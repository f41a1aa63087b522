import type { Services } from './services.js';

/** The language of what is answered in a server: the one it fixed, else that of who asks. */
export function answerLanguage({ settings }: Services, guildId: string | null, askers: string): string {
  const { language } = settings.of(guildId);
  return language === 'asker' ? askers : language;
}
