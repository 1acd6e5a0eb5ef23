import type { Config } from '../platform/config.ts';

/** The form of a body as the QR code of a drive's poster opens it. */
export function posterLink({ publicUrl }: Config, bodyCode: string, drive: string): string {
  return `${publicUrl}/raise/${encodeURIComponent(bodyCode)}?via=qr&drive=${encodeURIComponent(drive)}`;
}

/** The page of a tracking number. */
export function trackingLink({ publicUrl }: Config, number: string): string {
  return `${publicUrl}/raise/track/${encodeURIComponent(number)}`;
}
