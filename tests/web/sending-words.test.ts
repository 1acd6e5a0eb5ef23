import { beforeAll, expect, test } from 'vitest';
import { loadWords } from '../../web/platform/language.ts';
import { problemWords } from '../../web/platform/language-problems.ts';
import { photoWords } from '../../web/words/design/photos/index.ts';
import { sendingWords } from '../../web/words/design/sending/index.ts';

beforeAll(() => loadWords());

test('what is wrong with a photo, a document or a form is said with what may be done', () => {
  const said = (code: string, facts = {}) => problemWords({ code, facts });
  expect(said('photo-too-large', { most: 8 << 20 })).toContain('最多 8 MB');
  expect(said('photo-too-many-pixels', { most: 60 })).toContain('最多 60 百万像素');
  expect(said('document-kind-unknown')).toContain('PDF');
  expect(said('slow-down', { seconds: 30 })).toContain('请等 30 秒');
  expect(said('ticket-expired')).toContain('内容还在');
  expect(photoWords().count(2, 6)).toBe('已选 2 张，最多 6 张');
  expect(sendingWords().waiting(1)).toBe('有 1 份内容还没有送出');
});
