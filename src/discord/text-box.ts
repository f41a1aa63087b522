import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import { cutText, limits } from './limits.js';

export interface TextBox {
  customId: string;
  title: string;
  label: string;
  min: number;
  max: number;
  required: boolean;
}

/** The id of the one input in every box of ours. */
export const boxInput = 'text';

/** A box with one field to type in. */
export function textBox({
  customId,
  title,
  label,
  min,
  max,
  required,
}: TextBox): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title: cutText(title, limits.modalTitle),
    components: [
      {
        type: ComponentType.Label,
        label: cutText(label, limits.modalTitle),
        component: {
          type: ComponentType.TextInput,
          custom_id: boxInput,
          style: TextInputStyle.Paragraph,
          min_length: min,
          max_length: Math.min(max, limits.modalInput),
          required,
        },
      },
    ],
  };
}
