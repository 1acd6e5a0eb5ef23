import { useParams } from '@solidjs/router';
import { Show, type JSX } from 'solid-js';
import type { StaffDrive } from '../../../shared/collection/review.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import print from '../../congress/print.module.css';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { ask } from '../../platform/api.ts';
import { driveWords } from '../../words/collection/drives/index.ts';
import { Poster } from './Poster.tsx';
import styles from './Poster.module.css';

/** The poster of a drive, to be printed and hung up where people come by. */
export default function PosterPage(): JSX.Element {
  const seat = useSeat();
  const params = useParams();
  const words = (): ReturnType<typeof driveWords>['posterPage'] => driveWords().posterPage;
  const drives = createAsked(
    () => seat.body().id,
    (body) => ask(staffApi.bodies[':body'].collection.drives.$get({ param: { body } })),
  );
  const drive = (): StaffDrive | undefined =>
    drives.value()?.find(({ id }) => id === params['drive']);
  return (
    <>
      <div class={print['screen']}>
        <PageHead
          variant="compact"
          back={{ href: '/staff/collection', label: words().back }}
          title={words().title}
          lede={words().lede}
          aside={
            <Show when={drive()}>
              <Button kind="primary" icon="print" onPress={() => globalThis.print()}>
                {words().print}
              </Button>
            </Show>
          }
        />
        <Failed
          failure={drives.failure()}
          title={driveWords().notRead}
          onAgain={() => void drives.again()}
        />
        <Show when={drives.value() !== undefined && drive() === undefined}>
          <Notice tone="caution">{words().notFound}</Notice>
        </Show>
        <Show when={drive()?.phase === 'draft' || drive()?.phase === 'over'}>
          <Notice tone="caution">
            {drive()?.phase === 'draft' ? words().draft : words().over}
          </Notice>
        </Show>
      </div>
      <Show when={drive()}>
        {(shown) => (
          <>
            <Poster drive={shown()} body={seat.body().name} />
            <div class={print['screen']}>
              <p class={styles['address']}>
                <b>{words().address}</b>
                <a href={shown().link}>{shown().link}</a>
                {words().addressHint}
              </p>
            </div>
          </>
        )}
      </Show>
    </>
  );
}
