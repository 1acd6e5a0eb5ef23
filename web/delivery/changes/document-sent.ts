import { fileHeaders } from '../../platform/file-headers.ts';

/** A document may take a while on a slow network. */
const PATIENCE = 120_000;

/** How a document goes to the server, under a key of its own. */
export function documentSent(document: File, key: string) {
  return {
    headers: fileHeaders({ key, name: document.name }),
    init: { body: document, signal: AbortSignal.timeout(PATIENCE) },
  };
}
