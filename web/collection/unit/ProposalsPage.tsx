import { createSignal, Show, type JSX } from 'solid-js';
import print from '../../congress/print.module.css';
import { Failed } from '../../congress/form/Failed.tsx';
import { Button } from '../../design/Button.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { unitWords } from '../../words/collection/unit/index.ts';
import { createLedger, Ledger } from './Ledger.tsx';
import { createRaiseView } from './raise-view.ts';
import { Taken } from './Taken.tsx';
import type { TakenProposal } from './UnitForm.tsx';
import { Writing } from './Writing.tsx';

type Doing = { readonly what: 'write' } | { readonly what: 'taken'; readonly taken: TakenProposal };

/** What a department proposes itself, and what became of it. */
export default function ProposalsPage(): JSX.Element {
  const words = (): ReturnType<typeof unitWords>['proposals'] => unitWords().proposals;
  const [page, setPage] = createSignal(1);
  const [doing, setDoing] = createSignal<Doing>();
  const view = createRaiseView();
  const ledger = createLedger(page);
  const taken = (): TakenProposal | undefined => {
    const now = doing();
    return now?.what === 'taken' ? now.taken : undefined;
  };
  const done = (proposal: TakenProposal): void => {
    setDoing({ what: 'taken', taken: proposal });
    void ledger.again();
  };
  return (
    <div class={print['screen']}>
      <PageHead
        variant="compact"
        title={words().title}
        lede={words().lede}
        aside={
          <Show when={doing() === undefined}>
            <Button kind="primary" icon="plus" onPress={() => setDoing({ what: 'write' })}>
              {words().write}
            </Button>
          </Show>
        }
      />
      <Failed failure={view.failure()} onAgain={() => void view.again()} />
      <Show when={doing()?.what === 'write' && view.value()}>
        {(shown) => (
          <Panel title={words().write}>
            <Writing view={shown()} onTaken={done} onClose={() => setDoing(undefined)} />
          </Panel>
        )}
      </Show>
      <Show when={taken()}>
        {(proposal) => (
          <Panel>
            <Taken taken={proposal()} onAnother={() => setDoing({ what: 'write' })} />
          </Panel>
        )}
      </Show>
      <Panel title={words().list}>
        <Ledger ledger={ledger} page={page()} onPage={setPage} />
      </Panel>
    </div>
  );
}
