/**
 * Discord's documented limits, in characters or items. The OpenAPI schemas carry few of them.
 * Sources: message https://docs.discord.com/developers/resources/message · components
 * https://docs.discord.com/developers/components/reference · commands
 * https://docs.discord.com/developers/interactions/application-commands · interactions
 * https://docs.discord.com/developers/interactions/receiving-and-responding. Lengths are counted in UTF-16 units,
 * never more lenient than Discord's code points.
 */
export const limits = {
  message: { content: 2000, embeds: 10, files: 10, fileBytes: 10 * 1024 * 1024, nonce: 25 },
  embed: {
    total: 6000,
    title: 256,
    description: 4096,
    fields: 25,
    fieldName: 256,
    fieldValue: 1024,
    footer: 2048,
    author: 256,
  },
  components: {
    rows: 5,
    buttonsInRow: 5,
    total: 40,
    text: 4000,
    customId: 100,
    sectionTexts: 3,
    galleryItems: 10,
  },
  button: { label: 80, url: 512 },
  select: { options: 25, placeholder: 150, optionLabel: 100, optionValue: 100, optionDescription: 100 },
  modal: { title: 45, label: 45, description: 100, placeholder: 100, value: 4000, components: 5 },
  autocomplete: { choices: 25, name: 100, value: 100 },
  command: {
    name: 32,
    description: 100,
    options: 25,
    choices: 25,
    choiceName: 100,
    choiceValue: 100,
    total: 8000,
    chatInput: 100,
    contextMenu: 5,
  },
  thread: { name: 100 },
} as const;

/** Message flags a bot may set itself (https://docs.discord.com/developers/resources/message#message-object-message-flags). */
export const messageFlags = {
  suppressEmbeds: 4,
  ephemeral: 64,
  suppressNotifications: 4096,
  componentsV2: 32_768,
} as const;
