/** Names and descriptions of a command and its options, in one language. */
export interface CommandWords {
  name: string;
  description: string;
  options?: Record<string, { name: string; description: string }>;
  choices?: Record<string, string>;
}
