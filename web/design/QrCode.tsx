import { createMemo, type JSX } from 'solid-js';
import { encode } from 'uqr';
import styles from './QrCode.module.css';

interface QrCodeProps {
  /** What the code carries, usually a link. */
  readonly text: string;
  /** What it is for: 周文秀的代表证. */
  readonly label: string;
}

/** A QR code as one SVG path, with its quiet zone of four modules (ISO/IEC 18004), in the width of its place. */
export function QrCode(props: QrCodeProps): JSX.Element {
  const code = createMemo(() => {
    const { data, size } = encode(props.text, { ecc: 'M', border: 4 });
    let path = '';
    data.forEach((row, y) =>
      row.forEach((dark, x) => {
        if (dark) path += `M${x} ${y}h1v1h-1z`;
      }),
    );
    return { path, size };
  });
  return (
    <svg
      class={styles['code']}
      viewBox={`0 0 ${code().size} ${code().size}`}
      role="img"
      aria-label={props.label}
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#ffffff" />
      <path d={code().path} fill="#000000" />
    </svg>
  );
}
