import { ButtonStyle, ComponentType as C } from 'discord.js';
import { type ComponentNode, placedComponents } from '../component-tree.js';
import { limits } from './limit-table.js';
import type { Findings } from './problem.js';

const selects: readonly C[] = [
  C.StringSelect,
  C.UserSelect,
  C.RoleSelect,
  C.MentionableSelect,
  C.ChannelSelect,
];

/** The components of a message, classic (rows alone) or version 2 (with the flag: 40 in all, 4,000 characters of text). */
export function checkComponents(
  findings: Findings,
  components: readonly ComponentNode[],
  versionTwo: boolean,
): void {
  const placed = placedComponents(components);
  if (!versionTwo) {
    findings.count('components', components, limits.components.rows);
    for (const { component, path } of placed) {
      if (component.type > C.ChannelSelect) {
        findings.add(path, 'COMPONENT_TYPE_INVALID', 'Version 2 components need the IS_COMPONENTS_V2 flag');
      }
    }
  }
  findings.count('components', placed, limits.components.total);
  const text = placed.reduce((sum, { component }) => sum + displayed(component).length, 0);
  if (text > limits.components.text) {
    findings.add(
      'components',
      'COMPONENT_MAX_TOTAL_TEXT',
      `Text exceeds ${limits.components.text}: ${text}.`,
    );
  }
  checkIds(
    findings,
    placed.map(({ component }) => component),
  );
  for (const { component, path } of placed) checkComponent(findings, path, component);
  components.forEach((component, i) => {
    if ([C.Button, ...selects].includes(component.type)) {
      findings.add(`components.${i}`, 'COMPONENT_TYPE_INVALID', 'Buttons and selects stand in an action row');
    }
  });
}

/** custom_id and id are unique in a message or modal. */
export function checkIds(findings: Findings, components: readonly ComponentNode[]): void {
  const customIds = components.map((component) => component.custom_id).filter((id) => id !== undefined);
  findings.unique('components', customIds, 'custom_id');
  const ids = components.map((component) => component.id).filter((id) => id !== undefined && id !== 0);
  findings.unique('components', ids, 'id');
}

function displayed(component: ComponentNode): string {
  return component.type === C.TextDisplay ? String(component.content ?? '') : '';
}

function checkComponent(findings: Findings, path: string, component: ComponentNode): void {
  if (component.type === C.ActionRow) checkRow(findings, path, component);
  else if (component.type === C.Button) checkButton(findings, path, component);
  else if (selects.includes(component.type)) checkSelect(findings, path, component);
  else if (component.type === C.TextDisplay) {
    findings.length(`${path}.content`, String(component.content ?? '').trim(), limits.components.text, 1);
  } else if (component.type === C.Section) {
    findings.count(`${path}.components`, component.components, limits.components.sectionTexts, 1);
    if (!component.accessory) findings.add(`${path}.accessory`, 'BASE_TYPE_REQUIRED', 'A section needs one');
  } else if (component.type === C.Container) {
    findings.count(`${path}.components`, component.components, limits.components.total, 1);
  } else if (component.type === C.Thumbnail) {
    const media = component.media as { url?: string } | undefined;
    findings.link(`${path}.media.url`, media?.url ?? '', 2048, ['http:', 'https:', 'attachment:']);
  }
}

function checkRow(findings: Findings, path: string, row: ComponentNode): void {
  const inside = row.components ?? [];
  findings.count(`${path}.components`, inside, limits.components.buttonsInRow, 1);
  if (inside.some((child) => selects.includes(child.type)) && inside.length > 1) {
    findings.add(`${path}.components`, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'A select fills its row');
  }
}

function checkButton(findings: Findings, path: string, button: ComponentNode): void {
  const isLink = button.style === ButtonStyle.Link;
  findings.length(`${path}.label`, button.label, limits.button.label, button.emoji ? 0 : 1);
  if (isLink) {
    findings.link(`${path}.url`, button.url ?? '', limits.button.url);
    if (button.custom_id !== undefined) {
      findings.add(
        `${path}.custom_id`,
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A link has none',
      );
    }
  } else {
    findings.length(`${path}.custom_id`, button.custom_id, limits.components.customId, 1);
    if (button.url !== undefined)
      findings.add(`${path}.url`, 'BUTTON_COMPONENT_INVALID_URL', 'Only a link has one');
  }
}

export function checkSelect(findings: Findings, path: string, select: ComponentNode): void {
  findings.length(`${path}.custom_id`, select.custom_id, limits.components.customId, 1);
  findings.length(`${path}.placeholder`, select.placeholder, limits.select.placeholder);
  if (select.type !== C.StringSelect) return;
  const options = (select.options ?? []) as { label?: string; value?: string; description?: string }[];
  findings.count(`${path}.options`, options, limits.select.options, 1);
  findings.unique(
    `${path}.options`,
    options.map((option) => option.value),
    'option value',
  );
  if (Number(select.max_values ?? 1) > options.length) {
    findings.add(`${path}.max_values`, 'BASE_TYPE_MAX', 'More than there are options');
  }
  options.forEach((option, i) => {
    const at = `${path}.options.${i}`;
    findings.length(`${at}.label`, option.label, limits.select.optionLabel, 1);
    findings.length(`${at}.value`, option.value, limits.select.optionValue, 1);
    findings.length(`${at}.description`, option.description, limits.select.optionDescription);
  });
}
