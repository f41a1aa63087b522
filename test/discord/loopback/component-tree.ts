import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';

/** A component of a message or modal, seen loosely: its children can be in three places. */
export interface ComponentNode {
  type: ComponentType;
  id?: number;
  custom_id?: string;
  components?: ComponentNode[];
  /** Of a section: its button or thumbnail. */
  accessory?: ComponentNode;
  /** Of a label in a modal. */
  component?: ComponentNode;
  [field: string]: unknown;
}

export interface PlacedComponent {
  component: ComponentNode;
  /** Dotted: `components.0.components.2`. */
  path: string;
}

/** Every component there is, in the order it is shown, with where it stands. */
export function placedComponents(
  components: readonly APIMessageTopLevelComponent[] | readonly ComponentNode[],
): PlacedComponent[] {
  return (components as readonly ComponentNode[]).flatMap((component, i) =>
    walk(component, `components.${i}`),
  );
}

function walk(component: ComponentNode, path: string): PlacedComponent[] {
  const children = (component.components ?? []).flatMap((child, i) => walk(child, `${path}.components.${i}`));
  const single = (['accessory', 'component'] as const).flatMap((place) => {
    const child = component[place];
    return child ? walk(child, `${path}.${place}`) : [];
  });
  return [{ component, path }, ...children, ...single];
}

/** The text of a message's text displays, in order: with content, what mentions are read from. */
export function textDisplays(components: readonly APIMessageTopLevelComponent[]): string[] {
  return placedComponents(components)
    .filter(({ component }) => component.type === ComponentType.TextDisplay)
    .map(({ component }) => String(component.content ?? ''));
}
