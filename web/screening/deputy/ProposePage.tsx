import type { JSX } from 'solid-js';
import { ProposeForm } from '../../collection/deputy/ProposeForm.tsx';
import { sendPhotos } from '../../collection/form/sending-photos.ts';
import { PageHead } from '../../design/PageHead.tsx';
import { ask } from '../../platform/api.ts';
import { deputyWords as words } from '../../words/screening/deputy/index.ts';
import { deputyApi, useDesk } from './desk.tsx';
import { Frame } from './Frame.tsx';

/** A deputy proposes one matter, by name. */
export default function ProposePage(): JSX.Element {
  const { desk, review } = useDesk();
  return (
    <Frame
      title={words().propose}
      body={review().body.name}
      deputy={review().deputy.name}
      offline={desk.review.failure() !== undefined}
    >
      <PageHead
        variant="compact"
        back={{ href: '/deputy', label: words().home }}
        title={words().propose}
        lede={words().proposeHelp}
      />
      <ProposeForm
        body={review().body.id}
        deputy={review().deputy}
        onSend={async ({ photos, ...proposal }, onPhoto) => {
          const failed = await sendPhotos(
            photos,
            (request) => ask(deputyApi.deputy.photos.$post({}, request)),
            onPhoto,
          );
          if (failed !== undefined) return failed;
          const json = { ...proposal, photos: photos.map(({ key }) => key) };
          const answer = await ask(deputyApi.deputy.proposals.$post({ json }));
          if (answer.ok) await desk.proposals.again();
          return answer;
        }}
        overview="/deputy/proposals"
      />
    </Frame>
  );
}
