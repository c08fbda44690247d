package io.fluxion.processor.hunter;

final class Show {
    public static void main(String[] a) {
        for (int i = Integer.parseInt(a[0]); i < Integer.parseInt(a[1]); i++)
            System.out.println(Programs.of(i, 12).text());
    }
}
