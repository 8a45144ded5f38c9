/** Where the parts of a stack answer on this machine. */
export interface LocalAddresses {
  /** Of the gateway, e.g. `http://127.0.0.1:4566`; empty where it is of no account. */
  readonly endpoint: string;
  /** Of the console and its API, e.g. `http://127.0.0.1:8080`; undefined where they are not served. */
  readonly console: string | undefined;
}

/** A name that leads nowhere (RFC 6761, section 6.4), where the console is not served. */
const NOWHERE = "https://console.invalid";

/** The address of the console and of its API. */
export function consoleAddress({ console = NOWHERE }: LocalAddresses): string {
  return console;
}

/** The host of the gateway, with its port. */
export function endpointHost({ endpoint }: LocalAddresses): string {
  return URL.parse(endpoint)?.host ?? "";
}

/** The host of the console, with its port. */
export function consoleHost(addresses: LocalAddresses): string {
  return new URL(consoleAddress(addresses)).host;
}

/** What API Gateway calls an API before it has a name of its own. */
const API_ADDRESS = /https:\/\/[\w-]+\.execute-api\.[\w-]+\.amazonaws\.com/g;

/** A text that a template put together, with the addresses in it as they are here: nothing on this machine speaks TLS. */
export function withLocalAddresses(text: string, addresses: LocalAddresses): string {
  return [addresses.endpoint, consoleAddress(addresses)]
    .filter((address) => address.startsWith("http://"))
    .reduce((replaced, address) => replaced.replaceAll(address.replace("http:", "https:"), address), text)
    .replace(API_ADDRESS, () => consoleAddress(addresses));
}
