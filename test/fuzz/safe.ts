/**
 * Characters that nothing we show or store holds: controls but line breaks and tabs, directions, zero-width spaces,
 * halves of characters.
 */
export const unsafe =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u3164\uffa0]|\p{Cs}|(?<!\u{1f3f4}[\u{e0030}-\u{e007a}]*)[\u{e0000}-\u{e007f}]/u;
