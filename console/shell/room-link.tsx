import type { AnchorHTMLAttributes } from "react";
import { Link, useSearchParams } from "wouter";
import { addressOf, type Query } from "../api/address.ts";

interface RoomLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href" | "className"> {
  /** Path of a page: `/plans`. */
  readonly to: string;
  readonly query?: Query;
  readonly className?: string;
}

/** A link within the console that keeps the ranking in view. */
export function RoomLink({ to, query, ...rest }: RoomLinkProps) {
  const room = useRoomAddress();
  return <Link {...rest} href={room(to, query)} />;
}

/** Addresses of pages that keep the ranking in view: `room("/members/M1")`, for `navigate` of wouter's `useLocation`. */
export function useRoomAddress(): (to: string, query?: Query) => string {
  const [search] = useSearchParams();
  const ranking = search.get("ranking") ?? undefined;
  return (to, query) => addressOf(to, { ranking, ...query });
}
