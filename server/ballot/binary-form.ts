import * as z from 'zod';
import { fromBase64url, type Bytes } from '../../shared/ballot/protocol/bytes.ts';

/** Base64url of so many bytes, in its one spelling. */
export const binary = (length: number) =>
  z.string().transform((text, context): Bytes => {
    const bytes = fromBase64url(text);
    if (bytes?.length === length) return bytes;
    context.addIssue({ code: 'custom', message: `base64url of ${length} bytes` });
    return z.NEVER;
  });
