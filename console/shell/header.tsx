import { Navigation } from "./navigation.tsx";
import { RankingPicker } from "./ranking-picker.tsx";
import { RoomLink } from "./room-link.tsx";
import { ThemeToggle } from "./theme-toggle.tsx";
import { UserMenu } from "./user-menu.tsx";
import "./header.css";

/** The head of every page: name, rooms, ranking in view, user, theme. */
export function Header() {
  return (
    <header className="header unprinted">
      <RoomLink to="/" className="header-name">
        <img src="/mark.svg" alt="" width="24" height="24" />
        <span>Greenlane</span>
      </RoomLink>
      <Navigation />
      <div className="header-end">
        <RankingPicker />
        <UserMenu />
        <ThemeToggle />
      </div>
    </header>
  );
}
