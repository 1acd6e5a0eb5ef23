import type { JSX } from 'solid-js';
import { PageHead } from '../../design/PageHead.tsx';
import { deputyApi, useDesk } from '../../screening/deputy/desk.tsx';
import { Frame } from '../../screening/deputy/Frame.tsx';
import { digestWords as words } from '../../words/supervision/digest/index.ts';
import { DigestForm } from './DigestForm.tsx';

/** What a deputy chooses for the own account. */
export default function DeputyAccountPage(): JSX.Element {
  const { review } = useDesk();
  return (
    <Frame title={words().account} body={review().body.name} deputy={review().deputy.name}>
      <PageHead
        variant="compact"
        back={{ href: '/deputy', label: words().back }}
        title={words().account}
      />
      <DigestForm api={deputyApi} />
    </Frame>
  );
}
