import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  X509Certificate,
  type KeyObject,
} from 'node:crypto';
import { isIP } from 'node:net';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  Extension,
  Extensions,
  GeneralName,
  id_ce_authorityKeyIdentifier,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_subjectAltName,
  id_ce_subjectKeyIdentifier,
  id_kp_serverAuth,
  KeyIdentifier,
  KeyUsage,
  KeyUsageFlags,
  Name,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectKeyIdentifier,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from '@peculiar/asn1-x509';
import type { Chance } from '../../../shared/chance.ts';

/** A certificate with its private key, both as PEM. */
export interface Issued {
  readonly certificate: string;
  readonly key: string;
}

export interface Term {
  readonly from: Date;
  readonly until: Date;
}

const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const COMMON_NAME = '2.5.4.3';

/** A new local authority (RFC 5280): ECDSA P-256, may sign server certificates and no further authority. */
export function newAuthority(name: string, term: Term, chance: Chance): Issued {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const subject = nameOf(name);
  const certificate = signed({
    subject,
    issuer: subject,
    publicKey,
    signer: privateKey,
    term,
    chance,
    extensions: [
      extension(
        id_ce_basicConstraints,
        new BasicConstraints({ cA: true, pathLenConstraint: 0 }),
        true,
      ),
      extension(
        id_ce_keyUsage,
        new KeyUsage(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign),
        true,
      ),
      extension(id_ce_subjectKeyIdentifier, new SubjectKeyIdentifier(identifierOf(publicKey))),
    ],
  });
  return { certificate, key: pem(privateKey) };
}

/**
 * A new server certificate of this authority for these names and addresses,
 * with a key of its own. The authority's two files must belong together.
 */
export function newServerCertificate(
  authority: Issued,
  hosts: readonly [string, ...string[]],
  term: Term,
  chance: Chance,
): Issued {
  const signer = createPrivateKey(authority.key);
  const issuer = new X509Certificate(authority.certificate);
  const { subject } = AsnConvert.parse(issuer.raw, Certificate).tbsCertificate;
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const certificate = signed({
    subject: nameOf(hosts[0]),
    issuer: subject,
    publicKey,
    signer,
    term,
    chance,
    extensions: [
      extension(id_ce_basicConstraints, new BasicConstraints({ cA: false }), true),
      extension(id_ce_keyUsage, new KeyUsage(KeyUsageFlags.digitalSignature), true),
      extension(id_ce_extKeyUsage, new ExtendedKeyUsage([id_kp_serverAuth])),
      extension(
        id_ce_subjectAltName,
        new SubjectAlternativeName(
          hosts.map((host) =>
            isIP(host) === 0
              ? new GeneralName({ dNSName: host })
              : new GeneralName({ iPAddress: host }),
          ),
        ),
      ),
      extension(id_ce_subjectKeyIdentifier, new SubjectKeyIdentifier(identifierOf(publicKey))),
      extension(
        id_ce_authorityKeyIdentifier,
        new AuthorityKeyIdentifier({
          keyIdentifier: new KeyIdentifier(identifierOf(createPublicKey(signer))),
        }),
      ),
    ],
  });
  return { certificate, key: pem(privateKey) };
}

interface Content {
  readonly subject: Name;
  readonly issuer: Name;
  readonly publicKey: KeyObject;
  readonly signer: KeyObject;
  readonly term: Term;
  readonly chance: Chance;
  readonly extensions: Extension[];
}

function signed({ subject, issuer, publicKey, signer, term, chance, extensions }: Content): string {
  const algorithm = new AlgorithmIdentifier({ algorithm: ECDSA_WITH_SHA256 });
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: serialNumber(chance),
    signature: algorithm,
    issuer,
    validity: new Validity({ notBefore: term.from, notAfter: term.until }),
    subject,
    subjectPublicKeyInfo: AsnConvert.parse(
      publicKey.export({ type: 'spki', format: 'der' }),
      SubjectPublicKeyInfo,
    ),
    extensions: new Extensions(extensions),
  });
  const signatureValue = sign(
    'sha256',
    new Uint8Array(AsnConvert.serialize(tbsCertificate)),
    signer,
  );
  const der = AsnConvert.serialize(
    new Certificate({
      tbsCertificate,
      signatureAlgorithm: algorithm,
      signatureValue: new Uint8Array(signatureValue).buffer,
    }),
  );
  return new X509Certificate(new Uint8Array(der)).toString();
}

/** 128 bits from the random generator; the first makes it positive and not zero. */
function serialNumber(chance: Chance): ArrayBuffer {
  const bytes = chance.bytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.buffer;
}

function nameOf(commonName: string): Name {
  const value = new AttributeValue({ utf8String: commonName });
  return new Name([
    new RelativeDistinguishedName([new AttributeTypeAndValue({ type: COMMON_NAME, value })]),
  ]);
}

function extension(extnID: string, value: object, critical = false): Extension {
  return new Extension({
    extnID,
    critical,
    extnValue: new OctetString(AsnConvert.serialize(value)),
  });
}

/** RFC 7093 method 1 over the public key. */
function identifierOf(publicKey: KeyObject): Uint8Array<ArrayBuffer> {
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const { subjectPublicKey } = AsnConvert.parse(spki, SubjectPublicKeyInfo);
  const digest = createHash('sha256').update(new Uint8Array(subjectPublicKey)).digest();
  return new Uint8Array(digest.subarray(0, 20));
}

function pem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
