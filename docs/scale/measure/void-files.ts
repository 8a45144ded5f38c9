/** The folder, below that of the void service, with the pages that it answers a scan with, one after the other. */
export const SCAN_PAGES = "scan-pages";
