import path from 'node:path';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.js';
import { describeStoreSearch } from '../search-contract.js';
import { describeStore } from '../store-contract.js';
import { temporaryFolder } from '../temporary-folder.js';

const open = async () => openSqliteStore({ file: path.join(temporaryFolder(), 'edicola.db') });

describeStore('SQLite', open);
describeStoreSearch('SQLite', open);
