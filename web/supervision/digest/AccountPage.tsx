import type { JSX } from 'solid-js';
import { staffApi } from '../../congress/api.ts';
import { PageHead } from '../../design/PageHead.tsx';
import { digestWords as words } from '../../words/supervision/digest/index.ts';
import { DigestForm } from './DigestForm.tsx';

/** What staff and people of departments choose for their own account. */
export default function AccountPage(): JSX.Element {
  return (
    <>
      <PageHead variant="compact" title={words().account} />
      <DigestForm api={staffApi} />
    </>
  );
}
