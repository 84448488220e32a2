package dev.huiwu.seating.guide;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.huiwu.core.Language;
import dev.huiwu.core.delivery.DeliveredDocument;
import dev.huiwu.core.delivery.DeliveryItem;
import dev.huiwu.core.delivery.DeliveryRecipient;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** What each unit is to have got of a seat guide. */
public final class GuideDeliveries {

    private GuideDeliveries() {}

    /**
     * Returns an item for every unit of the guide, in protocol order. Its content is when and where the meeting is and where the
     * unit sits, in the words of the guide: equal as long as the unit need not be told anything new.
     *
     * @param site the code of the room that the guide is about
     */
    public static List<DeliveryItem> of(SeatGuide guide, String site) {
        return guide.units().stream()
                .map(unit -> new DeliveryItem(
                        DeliveryRecipient.of(unit.unit()),
                        DeliveredDocument.SEAT_GUIDE,
                        site,
                        guide.planHash(),
                        hash(guide, site, unit)))
                .toList();
    }

    private static String hash(SeatGuide guide, String site, UnitLocation unit) {
        Hasher hasher = Hashing.sha256().newHasher();
        Stream.of(
                        guide.meeting().id(),
                        guide.meeting()
                                .start()
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toString(),
                        site,
                        guide.venue(),
                        unit.unit().value(),
                        Integer.toString(unit.people()),
                        unit.text(Language.CHINESE))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .forEach(bytes -> hasher.putInt(bytes.length).putBytes(bytes));
        return hasher.hash().toString();
    }
}
