import { createSignal, type JSX } from 'solid-js';
import { exampleWords as words } from '../../words/design/examples/index.ts';
import { CheckField } from '../CheckField.tsx';
import { FormField } from '../FormField.tsx';
import { Panel } from '../Panel.tsx';
import { SelectField } from '../SelectField.tsx';
import { TextField } from '../TextField.tsx';
import styles from './Gallery.module.css';

/** Fields: plain, with hint, with error, long text, list, boxes, file. */
export function FormExamples(): JSX.Element {
  const [name, setName] = createSignal('');
  const [phone, setPhone] = createSignal('');
  const [seats, setSeats] = createSignal('14');
  const [text, setText] = createSignal('');
  const [delegation, setDelegation] = createSignal('0');
  const [byLot, setByLot] = createSignal(false);
  const [agreed, setAgreed] = createSignal(true);
  return (
    <Panel title={words().forms}>
      <div class={styles['pair']} id="forms">
        <TextField
          label={words().deputyName}
          hint={words().deputyNameHint}
          value={name()}
          onInput={setName}
          required
        />
        <TextField
          label={words().phone}
          hint={words().phoneHint}
          type="tel"
          value={phone()}
          onInput={setPhone}
          required={false}
        />
        <TextField
          label={words().seats}
          error={words().seatsError}
          inputMode="numeric"
          value={seats()}
          onInput={setSeats}
        />
        <SelectField
          label={words().delegation}
          value={delegation()}
          options={words().delegations.map((label, index) => ({ value: String(index), label }))}
          onChoose={setDelegation}
        />
        <TextField label={words().content} multiline value={text()} onInput={setText} />
        <FormField label={words().file} hint={words().fileHint}>
          {(control) => <input {...control()} type="file" accept=".xlsx,.csv" />}
        </FormField>
        <div class={styles['stack']} role="radiogroup" aria-label={words().forms}>
          <CheckField
            label={words().order.asSubmitted}
            group="order"
            checked={!byLot()}
            onCheck={() => setByLot(false)}
          />
          <CheckField
            label={words().order.byLot}
            hint={words().order.byLotHint}
            group="order"
            checked={byLot()}
            onCheck={() => setByLot(true)}
          />
        </div>
        <div>
          <CheckField label={words().agree} checked={agreed()} onCheck={setAgreed} />
        </div>
      </div>
    </Panel>
  );
}
