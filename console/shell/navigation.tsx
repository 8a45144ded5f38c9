import { useLocation } from "wouter";
import { useMay } from "../api/use-me.ts";
import { RoomLink } from "./room-link.tsx";
import "./navigation.css";

const ROOMS = [
  { to: "/", name: "Ranking" },
  { to: "/plans", name: "Plans" },
  { to: "/world", name: "World" },
  { to: "/distributions", name: "Distributions" },
  { to: "/compare", name: "Compare" },
  { to: "/intakes", name: "Intakes" },
] as const;

/** The rooms of the console; the audit log for those who may read it. */
export function Navigation() {
  const mayAudit = useMay("readAudit");
  const rooms = mayAudit ? [...ROOMS, { to: "/audit", name: "Audit" }] : ROOMS;
  const [path] = useLocation();
  return (
    <nav className="navigation" aria-label="Rooms">
      <ul>
        {rooms.map(({ to, name }) => (
          <li key={to}>
            <RoomLink to={to} className="navigation-link" aria-current={isAt(path, to) ? "page" : undefined}>
              {name}
            </RoomLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isAt(path: string, room: string): boolean {
  if (room === "/") return path === "/" || path.startsWith("/members/");
  return path === room || path.startsWith(`${room}/`);
}
