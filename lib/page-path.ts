/**
 * What runs in CloudFront before a file of the console is looked up: the files beside the document and those below `/assets/` are
 * themselves; any other path is a page that the console draws, and leads to the document. A rule for errors would do so too, but for
 * all behaviours: a 404 of the API would become the page.
 */
export const PAGE_PATH = `function handler(event) {
  const request = event.request;
  if (!/^\\/(assets\\/.*|[^/]+\\.[^/]+)$/.test(request.uri)) request.uri = "/index.html";
  return request;
}
`;
