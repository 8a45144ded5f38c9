// Before the first paint, so that the page never flashes in the other theme. A file of its own: the page allows no inline script.
{
  const chosen = localStorage.getItem("greenlane.theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
}
