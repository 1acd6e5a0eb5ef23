import type { Identified, StationView } from '../../../shared/ballot/desk/model.ts';
import type { Result } from '../../../shared/result.ts';
import { ask, createApi } from '../../platform/api.ts';
import { wire as deputies } from '../vote/wire.ts';

/** A request for a paper at this tablet. */
export interface TabletRequest {
  readonly round: string;
  readonly card: string;
  readonly blinded: string;
  readonly signature: string;
}

const api = createApi('deputy');

/** Everything that a shared tablet asks of the server. */
export const kioskWire = {
  enrol: (json: {
    readonly code: string;
    readonly key: string;
    readonly signature: string;
  }): Promise<Result<StationView>> => ask(api.stations.enrol.$post({ json })),
  station: (station: string): Promise<Result<StationView>> =>
    ask(api.stations[':station'].$get({ param: { station } })),
  identify: (station: string, card: string): Promise<Result<Identified>> =>
    ask(api.stations[':station'].identify.$post({ param: { station }, json: { card } })),
  paper: (
    station: string,
    json: TabletRequest,
  ): Promise<Result<{ readonly blindSignature: string }>> =>
    ask(api.stations[':station'].paper.$post({ param: { station }, json })),
  recordKeys: deputies.recordKeys,
  record: deputies.record,
  candidates: deputies.candidates,
  cast: deputies.cast,
  returnUnused: deputies.returnUnused,
};

export type KioskWire = typeof kioskWire;
