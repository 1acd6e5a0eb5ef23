import type { DocumentKind } from '../../../shared/ballot/documents/model.ts';
import { recallJson } from '../../platform/storage-json.ts';
import { forget, remember } from '../../platform/storage.ts';

/** What was typed and not saved, with the version of the template that it began from. */
export interface Typed {
  readonly text: string;
  readonly version: number;
}

/** What is typed about a template stays on this device, over a reload and another page. */
export function createTypedTemplate(body: string, document: DocumentKind) {
  const key = `document-template/${body}/${document}`;
  return {
    kept: (): Typed | undefined => recallJson(key, isTyped),
    keep: (typed: Typed): void => void remember(key, JSON.stringify(typed)),
    forget: (): void => forget(key),
  };
}

function isTyped(json: unknown): json is Typed {
  return (
    typeof json === 'object' &&
    json !== null &&
    'text' in json &&
    typeof json.text === 'string' &&
    'version' in json &&
    typeof json.version === 'number'
  );
}
