import type { Facts } from '../../../../shared/result.ts';
import type { Words } from './zh.ts';

function mebibytes(bytes: Facts[string] | undefined): string {
  return `${Math.floor(Number(bytes ?? 8 << 20) / (1 << 20))} MB`;
}

export const en: Words = {
  add: 'Take or choose photos',
  addMore: 'Add photos',
  limit: (most) =>
    `At most ${most}. Photos are made smaller; time and phone are not sent with them.`,
  count: (chosen, most) => `${chosen} of at most ${most} chosen`,
  full: (most) => `All ${most} photos are chosen`,
  fullLift: 'Remove one to choose another.',
  list: 'Chosen photos',
  photo: (number) => `Photo ${number}`,
  remove: 'Remove',
  removed: (number) => `Photo ${number} was removed`,
  preparing: 'Making it smaller',
  sending: 'Sending',
  sent: 'Sent',
  sendPlaceOf: (number) => `Send where photo ${number} was taken`,
  placeHint: 'Some photos know where they were taken: unless you tick it, the place is not sent.',
  tooMany: (left) => `Only ${left} were added; the others are too many.`,
  failedFile: (name, why) => `“${name}” was not added. ${why}`,
  enlarge: (alt) => `Enlarge: ${alt}`,
  previous: 'Previous',
  next: 'Next',
  notShown: 'The photo could not be fetched',

  problems: {
    'photo-not-an-image': () =>
      'This is not a photo. Please choose a JPG, PNG or WebP photo, or take one now.',
    'photo-heic': () =>
      'This photo is in the HEIC format, which cannot be read here. Set the camera’s format to “Most Compatible” and take it again, or choose a screenshot of it.',
    'photo-damaged': () =>
      'This photo is incomplete or damaged and cannot be read. Please choose another or take it again.',
    'photo-too-large': ({ most }) =>
      `This photo is too large, at most ${mebibytes(most)}. Please choose another, or a screenshot of it.`,
    'photo-too-many-pixels': ({ most }) =>
      `This photo has too many pixels, at most ${most ?? ''} million. Please choose a screenshot of it.`,
    'photo-not-decoded': () =>
      'This browser cannot open the photo. Please choose another, or a screenshot of it.',
    'document-kind-unknown': () =>
      'Files of this kind are not taken. Please use PDF, Word (.docx), Excel (.xlsx) or an image, without macros.',
    'document-too-large': ({ most }) =>
      `The file is too large, at most ${mebibytes(most)}. Please compress it or split it.`,
    'file-key-taken': () => 'This file was not taken. Please remove it and add it again.',
    'file-unknown': () =>
      'A file has expired (a day passed before the form was sent). Please remove it and add it again.',
    'file-claimed': () => 'A file is in use elsewhere. Please remove it and add it again.',
  },
};
