/** Grows with every change that reads a page differently: pages read before are read again by `reindex --reread`. */
export const readerVersion = 3;
