import type { Origin } from '../../../shared/collection/model.ts';
import type { EntryChannel } from '../../../shared/collection/review.ts';

/** How something came and from whom; it stays for the next one. */
export interface Source {
  readonly channel: EntryChannel;
  readonly origin: Origin;
  /** YYYY-MM-DD. */
  readonly receivedOn: string;
  /** Id of the deputy, '' for one who is not on the roll. */
  readonly deputy: string;
  /** Id of the department or station, '' for none. */
  readonly unit: string;
}

/** Something that was typed in, as its slip says it. */
export interface EnteredSlip {
  readonly number: string;
  readonly name: string;
  readonly place: string;
  readonly at: string;
  readonly drive: string;
  readonly link: string;
}
