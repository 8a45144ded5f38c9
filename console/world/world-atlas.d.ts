/** The shapes of countries by ISO 3166-1 numbers, at 1:110 million. */
declare module "world-atlas/countries-110m.json" {
  const world: import("topojson-specification").Topology<{
    countries: import("topojson-specification").GeometryCollection<{ name: string }>;
  }>;
  export default world;
}
