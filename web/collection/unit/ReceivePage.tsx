import { createSignal, Show, type JSX } from 'solid-js';
import print from '../../congress/print.module.css';
import { Failed } from '../../congress/form/Failed.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { unitWords } from '../../words/collection/unit/index.ts';
import { createRaiseView } from './raise-view.ts';
import { Taken } from './Taken.tsx';
import type { TakenProposal } from './UnitForm.tsx';
import { Writing } from './Writing.tsx';

/** A station receives a resident: one matter on one form, and the slip to take home. */
export default function ReceivePage(): JSX.Element {
  const words = (): ReturnType<typeof unitWords>['receive'] => unitWords().receive;
  const [taken, setTaken] = createSignal<TakenProposal>();
  const view = createRaiseView();
  return (
    <div class={print['screen']}>
      <PageHead variant="compact" title={words().title} lede={words().lede} />
      <Failed failure={view.failure()} onAgain={() => void view.again()} />
      <Show when={view.value()}>
        {(shown) => (
          <Panel>
            <Show when={taken()} fallback={<Writing view={shown()} onTaken={setTaken} />}>
              {(proposal) => <Taken taken={proposal()} onAnother={() => setTaken(undefined)} />}
            </Show>
          </Panel>
        )}
      </Show>
    </div>
  );
}
