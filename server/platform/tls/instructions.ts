import { isIPv6 } from 'node:net';

export interface Made {
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
  readonly hosts: readonly [string, ...string[]];
  readonly until: string;
  readonly fingerprint: string;
  /** The authority was there before, so phones that trust it need nothing. */
  readonly kept: boolean;
}

/** What to do with the files that were made, for the operator, in both languages. */
export function instructions(made: Made): string {
  const { authority, certificate, key, hosts, until, fingerprint, kept } = made;
  const [first] = hosts;
  const host = isIPv6(first) ? `[${first}]` : first;
  const start = `TLS_CERT=${certificate} TLS_KEY=${key} PUBLIC_URL=https://${host}:8080 npm start`;
  return `
${kept ? '沿用原有的本地证书机构，只换发了服务器证书。' : '已建立本地证书机构，并签发服务器证书。'}
${kept ? 'The authority was kept; the server certificate is new.' : 'Made a local authority and a server certificate.'}

  ${hosts.join('  ')}
  有效至 valid until   ${until.slice(0, 10)}
  机构证书 authority    ${authority}
  指纹 fingerprint      ${fingerprint}
  服务器证书 certificate ${certificate}
  私钥 key (secret)     ${key}

启动 Start:

  ${start}

每台手机、平板、电脑在会前信任一次机构证书（authority.crt，不是 .key）。安装前核对上面的指纹；
会议结束后请把它删除：谁持有 authority.key，谁就能在信任它的设备上冒充任何网站。

  iOS / iPadOS  用隔空投送或文件传到设备并打开 → 设置 → 通用 → VPN与设备管理 → 安装；
                再到 设置 → 通用 → 关于本机 → 证书信任设置 → 打开开关。
  Android       设置 → 安全 → 更多安全设置 → 加密与凭据 → 安装证书 → CA 证书 → 选文件。
                请用系统浏览器或 Chrome 打开页面，应用内的网页（如微信）可能不认此证书。
  HarmonyOS     设置 → 隐私和安全（旧版：安全 → 更多安全设置）→ 证书与凭据（加密和凭据）
                → 从存储设备安装 → CA 证书 → 选文件。请用系统浏览器打开页面。
  Windows       双击文件 → 安装证书 → 本地计算机 → 将所有的证书都放入下列存储 → 受信任的根证书颁发机构。
                Firefox：设置 → 隐私与安全 → 查看证书 → 证书颁发机构 → 导入。
  macOS         双击文件加入“钥匙串访问”→ 双击该证书 → 信任 → 使用此证书时：始终信任。

Every phone, tablet and computer trusts the authority's certificate once before the session
(authority.crt, never a .key). Compare the fingerprint above before installing it, and remove it
after the session: whoever holds authority.key can pose as any site to devices that trust it.

  iOS / iPadOS  send the file by AirDrop or Files and open it → Settings → General → VPN & Device
                Management → Install; then Settings → General → About → Certificate Trust Settings.
  Android       Settings → Security → More security settings → Encryption & credentials → Install a
                certificate → CA certificate. Open the pages in Chrome or the system's browser;
                pages inside other apps may not accept it.
  HarmonyOS     Settings → Privacy & security (earlier: Security → More settings) → Certificates and
                credentials → Install from storage → CA certificate. Use the system's browser.
  Windows       double-click → Install Certificate → Local Machine → Place all certificates in the
                following store → Trusted Root Certification Authorities.
                Firefox: Settings → Privacy & Security → View Certificates → Authorities → Import.
  macOS         double-click to add it to Keychain Access → double-click the certificate → Trust →
                When using this certificate: Always Trust.
`;
}
