import { useMemo, useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import type { Countries } from "../../functions/candidates-api/schemas/countries.ts";
import { pathOf } from "../api/address.ts";
import { useRead } from "../api/use-read.ts";
import { Select } from "../controls/select.tsx";
import { useRankingInView } from "../shell/ranking-in-view.tsx";
import { useRoomAddress } from "../shell/room-link.tsx";
import { useTitle } from "../shell/use-title.ts";
import { Answer } from "../states/answer.tsx";
import { Empty } from "../states/empty.tsx";
import { COUNTRY_ORDERS, type CountryOrder, ordered } from "./country-order.ts";
import { CountryTable } from "./country-table.tsx";
import { VOLUME_WORDS, VOLUMES, type Volume } from "./volume.ts";
import { WorldLegend } from "./world-legend.tsx";
import { WorldMap } from "./world-map.tsx";
import "./world.css";

const VOLUME_CHOICES = VOLUMES.map((value) => ({ value, label: VOLUME_WORDS[value].name }));

/** Where the threat is and where the goods come from. What the circles show and the order of the table are in the address. */
export default function WorldView() {
  useTitle("World");
  const { rankingId } = useRankingInView();
  const read = useRead<Countries>(pathOf("rankings", rankingId, "countries"), {}, { lasting: true });
  const [search, setSearch] = useSearchParams();
  const volume = VOLUMES.find((one) => one === search.get("show")) ?? "entries";
  const order = COUNTRY_ORDERS.find((one) => one === search.get("order")) ?? volume;
  const set = (name: "show" | "order", value: Volume | CountryOrder) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        after.set(name, value);
        return after;
      },
      { replace: true },
    );
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>World</h1>
          <p className="soft">Threat of countries, and the goods and members that come from them.</p>
        </div>
        <Select
          label="Circles show"
          value={volume}
          choices={VOLUME_CHOICES}
          onChoose={(value) => set("show", value)}
        />
      </div>
      <Answer what="the countries" of={read} lines={12}>
        {({ countries }) =>
          countries.length === 0 ? (
            <Empty title="No country is known of this ranking" />
          ) : (
            <World
              countries={countries}
              volume={volume}
              order={order}
              onOrder={(value) => set("order", value)}
            />
          )
        }
      </Answer>
    </div>
  );
}

interface WorldProps extends Countries {
  readonly volume: Volume;
  readonly order: CountryOrder;
  readonly onOrder: (order: CountryOrder) => void;
}

function World({ countries, volume, order, onOrder }: WorldProps) {
  const [pointed, setPointed] = useState<string>();
  const [, navigate] = useLocation();
  const room = useRoomAddress();
  const inOrder = useMemo(() => ordered(countries, order), [countries, order]);
  const unknown = countries.filter(({ threat }) => threat === null).length;
  return (
    <div className="world">
      <section className="panel world-picture" aria-label="Map">
        <WorldMap
          countries={countries}
          volume={volume}
          pointed={pointed}
          onChoose={({ country }) => navigate(room("/", { country }))}
        />
        <WorldLegend unknown={unknown} volume={VOLUME_WORDS[volume].name} />
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="panel world-figures" aria-label="Countries" tabIndex={0}>
        <CountryTable countries={inOrder} order={order} onOrder={onOrder} onPoint={setPointed} />
      </section>
    </div>
  );
}
