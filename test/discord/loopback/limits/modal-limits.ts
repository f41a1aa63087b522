import { type APIModalInteractionResponseCallbackData, ComponentType as C } from 'discord.js';
import { type ComponentNode, placedComponents } from '../component-tree.js';
import { checkIds, checkSelect } from './component-limits.js';
import { limits } from './limit-table.js';
import type { Findings } from './problem.js';

/** A modal: title, five fields at most, each with a label of its own or in a label component. */
export function checkModal(findings: Findings, modal: APIModalInteractionResponseCallbackData): void {
  findings.length('data.title', modal.title, limits.modal.title, 1);
  findings.length('data.custom_id', modal.custom_id, limits.components.customId, 1);
  const top = modal.components as unknown as ComponentNode[];
  findings.count('data.components', top, limits.modal.components, 1);
  const placed = placedComponents(top);
  checkIds(
    findings,
    placed.map(({ component }) => component),
  );
  for (const { component, path } of placed) {
    const at = `data.${path}`;
    if (component.type === C.TextInput) checkTextInput(findings, at, component, !path.endsWith('.component'));
    else if (component.type === C.StringSelect) checkSelect(findings, at, component);
    else if (component.type === C.Label) {
      findings.length(`${at}.label`, component.label, limits.modal.label, 1);
      findings.length(`${at}.description`, component.description, limits.modal.description);
      if (!component.component)
        findings.add(`${at}.component`, 'BASE_TYPE_REQUIRED', 'A label holds a field');
    } else if (component.type === C.ActionRow) findings.count(`${at}.components`, component.components, 1, 1);
  }
}

function checkTextInput(findings: Findings, path: string, input: ComponentNode, ownLabel: boolean): void {
  findings.length(`${path}.custom_id`, input.custom_id, limits.components.customId, 1);
  findings.length(`${path}.label`, input.label, limits.modal.label, ownLabel ? 1 : 0);
  findings.length(`${path}.placeholder`, input.placeholder, limits.modal.placeholder);
  findings.length(`${path}.value`, input.value, Number(input.max_length ?? limits.modal.value));
  if (Number(input.min_length ?? 0) > Number(input.max_length ?? limits.modal.value)) {
    findings.add(`${path}.min_length`, 'BASE_TYPE_MAX', 'More than max_length');
  }
}
