import { rolldown } from 'rolldown';

const names = [
  'action-row',
  'bold',
  'button',
  'command',
  'header',
  'italic',
  'link',
  'mention',
  'message',
  'messages',
  'quote',
  'reply',
  'string-select-menu',
  'string-select-menu-option',
  'subscript',
  'time',
];
const entry = 'preview-components';

/** Discord's look as one script that needs nothing else, so that the page opens from disk. */
export async function bundledComponents() {
  const source = names
    .map((name) => `import '@skyra/discord-components-core/discord-${name}.js';`)
    .join('\n');
  const bundle = await rolldown({
    input: entry,
    cwd: import.meta.dirname,
    platform: 'browser',
    plugins: [
      {
        name: entry,
        resolveId: (id) => (id === entry ? `${import.meta.dirname}/${entry}.js` : null),
        load: (id) => (id.endsWith(`${entry}.js`) ? { code: source, moduleSideEffects: true } : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  // An end tag inside the script would end it in the page.
  return output[0].code.replaceAll('</script', '<\\/script');
}
