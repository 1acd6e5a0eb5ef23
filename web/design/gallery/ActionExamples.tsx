import { createSignal, type JSX } from 'solid-js';
import { exampleWords as words } from '../../words/design/examples/index.ts';
import { Button } from '../Button.tsx';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import { Notice } from '../Notice.tsx';
import { Panel } from '../Panel.tsx';
import { Progress } from '../Progress.tsx';
import styles from './Gallery.module.css';

/** Buttons, notices, progress and the dialog. */
export function ActionExamples(): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  const [stopped, setStopped] = createSignal(false);
  return (
    <>
      <Panel title={words().buttons}>
        <div class={styles['row']} id="buttons">
          <Button kind="primary">{words().announce}</Button>
          <Button>{words().register}</Button>
          <Button kind="quiet" onPress={() => setAsking(true)}>
            {words().voidRound}
          </Button>
          <Button kind="primary" size="large">
            {words().toReview}
          </Button>
          <Button kind="primary" busy>
            {words().working}
          </Button>
          <Button href="#results" icon="right">
            {words().openResults}
          </Button>
        </div>
        <div class={styles['stack']}>
          <Button
            kind="primary"
            size="large"
            blocked={[
              { reason: words().quorumMissing, lift: words().quorumLift },
              { reason: words().noScrutineers },
            ]}
          >
            {words().confirmQuorum}
          </Button>
          <Button
            kind="primary"
            size="large"
            consequence={
              <>
                <b>{words().notReturned}</b>
                <p>{words().afterEnd}</p>
              </>
            }
          >
            {words().endVote}
          </Button>
        </div>
      </Panel>
      <Panel title={words().notices}>
        <div class={styles['stack']}>
          <Notice>{words().noticeInfo}</Notice>
          <Notice tone="done" title={words().noticeDone.title}>
            {words().noticeDone.text}
          </Notice>
          <Notice tone="caution" title={words().noticeCaution.title}>
            {words().noticeCaution.text}
          </Notice>
          <Notice
            tone="problem"
            title={words().noticeProblem.title}
            action={<Button>{words().chooseAgain}</Button>}
          >
            {words().noticeProblem.text}
          </Notice>
          <Progress
            label={words().importing}
            done={6300}
            total={10_000}
            stopped={stopped()}
            onStop={() => setStopped(true)}
          />
          <Progress label={words().exporting} />
        </div>
      </Panel>
      <ConfirmDialog
        open={asking()}
        title={words().dialog}
        consequence={words().dialogConsequence}
        thing={words().round}
        withReason
        confirm={words().voidRound}
        onConfirm={() => setAsking(false)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
