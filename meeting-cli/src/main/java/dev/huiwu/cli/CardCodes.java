package dev.huiwu.cli;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.card.CardCodeReader;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.card.SeatCard;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What QR codes on printed cards and door signs say. */
final class CardCodes {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)\\}");

    @Option(
            names = "--code",
            paramLabel = "TEXT",
            description = {
                "在座签上印二维码，如 https://example.cn/qd?p={person}；{person} 换成人员编号，{unit} 单位代码，{seat} 座位编号。",
                "A QR code on each card, such as https://example.cn/in?p={person}, with the ids of person, unit and seat for {person}, {unit} and"
                        + " {seat}."
            })
    private Optional<String> code = Optional.empty();

    @Option(
            names = "--codes",
            paramLabel = "FILE",
            description = {
                "二维码表（csv 或 xlsx），列：人员编号、二维码；表中没有的人不印。",
                "A table (csv or xlsx) with columns person and code; who is not in it has no code."
            })
    private Optional<Path> codes = Optional.empty();

    @Option(
            names = "--door-code",
            paramLabel = "TEXT",
            description = {
                "在门签上印二维码；{venue} 换成场地代码。与 --doors 同用。",
                "A QR code on each door sign, with the venue's id for {venue}."
            })
    private Optional<String> doorCode = Optional.empty();

    private Optional<Map<PersonId, String>> table = Optional.empty();

    /** Checks what can be checked before anything is read. */
    void check(boolean doors) {
        if (code.isPresent() && codes.isPresent()) {
            throw new WrongUse("--code 和 --codes 只能用一个。 Use either --code or --codes.");
        }
        if (doorCode.isPresent() && !doors) {
            throw new WrongUse("--door-code 须与 --doors 同时使用。 --door-code goes with --doors.");
        }
        code.ifPresent(text -> check("--code", text, Set.of("person", "seat", "unit")));
        doorCode.ifPresent(text -> check("--door-code", text, Set.of("venue")));
    }

    private static void check(String option, String text, Set<String> known) {
        if (text.isBlank()) {
            throw new WrongUse("%s 不能为空。 %s is blank.".formatted(option, option));
        }
        FIELD.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !known.contains(name))
                .forEach(name -> {
                    String all = known.stream().sorted().map("{%s}"::formatted).collect(Collectors.joining(", "));
                    throw new WrongUse("%s 中的 {%s} 应为 %s 之一。 {%s} in %s must be one of %s."
                            .formatted(option, name, all, name, option, all));
                });
    }

    /** Returns what the code of each card of a room says; what is found in the table goes to the documents. */
    Function<SeatCard, Optional<String>> of(SeatingRequest request, AttendeeList everybody, Documents to) {
        if (codes.isPresent()) {
            Map<PersonId, String> known = table.orElseGet(() -> read(codes.get(), everybody, to));
            table = Optional.of(known);
            return card -> Optional.ofNullable(known.get(card.person()));
        }
        return card -> code.map(text -> filled(text, fields(request, card)));
    }

    private static Map<PersonId, String> read(Path file, AttendeeList everybody, Documents to) {
        Set<PersonId> people = everybody.attendees().stream().map(Attendee::id).collect(Collectors.toSet());
        ReadResult<Map<PersonId, String>> read =
                CardCodeReader.read(ListOptions.name(file), ListOptions.bytes(file), people);
        Map<PersonId, String> said = read.orThrow();
        to.found(read.findings());
        return said;
    }

    private static Map<String, String> fields(SeatingRequest request, SeatCard card) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("person", card.person().value());
        fields.put("seat", card.seat().value());
        request.list()
                .find(card.person())
                .ifPresent(person -> fields.put("unit", person.unit().value()));
        return fields;
    }

    /** Returns what the code of a room's door sign says. */
    Optional<String> ofDoor(SeatingRequest request) {
        return doorCode.map(text -> filled(text, Map.of("venue", request.venue().id())));
    }

    /** Returns the text with the fields in it, written as addresses want them if it is one. */
    private static String filled(String text, Map<String, String> fields) {
        boolean address = text.contains("://");
        return FIELD.matcher(text).replaceAll(found -> {
            String value = fields.getOrDefault(found.group(1), "");
            return Matcher.quoteReplacement(address ? URLEncoder.encode(value, StandardCharsets.UTF_8) : value);
        });
    }
}
