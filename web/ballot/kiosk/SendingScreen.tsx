import { Show, type JSX } from 'solid-js';
import type { StationView } from '../../../shared/ballot/desk/model.ts';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Person } from '../../design/Person.tsx';
import { Progress } from '../../design/Progress.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { kioskWords as words } from '../../words/ballot/kiosk/index.ts';
import { KioskFrame } from './KioskFrame.tsx';
import type { Scene } from './kiosk.ts';

/** From the request to the receipt: who is asked to do what, and never a mark. */
export function SendingScreen(props: {
  readonly view: StationView;
  readonly scene: Extract<Scene, { readonly at: 'sending' }>;
}): JSX.Element {
  const sending = () => props.scene.sending;
  const atTellers = (): boolean => sending().step === 'tellers';
  return (
    <KioskFrame view={props.view}>
      <PageHead
        title={words()[sending().step]}
        lede={atTellers() ? words().tellersText : words().castingText}
        variant={atTellers() ? 'full' : 'compact'}
      />
      <Show when={atTellers()}>
        <Person
          name={props.scene.who.name}
          place={props.scene.who.delegation}
          role={words().deputy}
          variant="large"
        />
      </Show>
      <Progress label={atTellers() ? words().signing : words()[sending().step]} />
      <Show when={sending().failure}>
        {(failure) => (
          <Notice tone="caution" title={words().again} live>
            <p>{problemWords(failure())}</p>
            <p>{words().againText}</p>
          </Notice>
        )}
      </Show>
      <Show when={atTellers()}>
        <p>{words().tellersStop}</p>
      </Show>
    </KioskFrame>
  );
}
