/** What a line of a copied page is. */
export type LineKind = 'text' | 'heading' | 'other';
