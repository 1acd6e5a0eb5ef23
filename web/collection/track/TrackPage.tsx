import { Show, type JSX } from 'solid-js';
import { ok } from '../../../shared/result.ts';
import { createAsked } from '../../congress/asked.ts';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { ask, createApi } from '../../platform/api.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { trackWords as words } from '../../words/collection/track/index.ts';
import { Fetched } from '../raise/Fetched.tsx';
import { Mine } from '../raise/Mine.tsx';
import { Pending } from '../raise/Pending.tsx';
import { RaiseFrame } from '../raise/RaiseFrame.tsx';
import { NumberBox } from './NumberBox.tsx';
import { Tracked } from './Tracked.tsx';

interface TrackPageProps extends Record<string, unknown> {
  /** As it stands in the address; '' when none is asked for. */
  readonly number: string;
}

/** Where anybody follows a proposal by its number. */
export default function TrackPage(props: TrackPageProps): JSX.Element {
  const api = createApi();
  const tracked = createAsked(
    () => (props.number === '' ? undefined : props.number),
    (number) => ask(api.proposals[':number'].$get({ param: { number } })),
  );
  /** A number that is there to be looked up; none where nothing was answered yet. */
  const example = createAsked(
    () => (props.number === '' ? 'any' : undefined),
    async () => {
      const portal = await ask(api.portal.$get({ query: {} }));
      return ok(portal.ok ? (portal.value.collected?.answered[0]?.number ?? '') : '');
    },
  );
  const unknown = () =>
    tracked.failure()?.code === 'number-unknown' ? tracked.failure() : undefined;
  return (
    <RaiseFrame tracking title={words().lookTitle} body={tracked.value()?.body}>
      <Show
        when={props.number !== '' && unknown() === undefined}
        fallback={
          <>
            <PageHead
              title={unknown() === undefined ? words().lookTitle : words().notFound}
              lede={words().lookLede}
            />
            <Show when={unknown()}>
              {(failure) => (
                <Notice tone="problem" live>
                  {problemWords(failure())}
                </Notice>
              )}
            </Show>
            <Box primary typed={props.number} example={example.value() ?? ''} />
            <Pending />
            <Mine />
          </>
        }
      >
        <Fetched asked={tracked}>{(shown) => <Tracked tracked={shown()} />}</Fetched>
        <Box example={tracked.value()?.number ?? ''} />
      </Show>
    </RaiseFrame>
  );
}

function Box(props: {
  readonly primary?: boolean;
  readonly typed?: string;
  readonly example: string;
}): JSX.Element {
  return (
    <NumberBox
      {...props}
      label={props.primary === true ? words().lookLabel : words().lookAnother}
      hint={words().lookHint(props.example)}
      action={words().look}
    />
  );
}
