import{B as T,D as r,x as d}from"./chunk-SPDXNJRK.js";import{A as e,K as p,X as c,aa as g,c as n,ca as u,d as $,la as w,m as l,pa as h,s as a}from"./chunk-L3PRYRRD.js";function x({params:k}){let{tag:s}=k,[o,i]=n(null),m=T("posts",()=>g(t=>a("listTagPosts",{path:{tag:s},query:{cursor:t}}),{read:t=>({id:h(t),reasons:[]})}));$(()=>{a("getTag",{path:{tag:s}}).then(i,()=>{})},[s]);let b=t=>{let f=y=>i(E=>({...E,isFollowed:y}));w(t?"followTag":"unfollowTag",{path:{tag:s}},{show:()=>f(t),takeBack:()=>f(!t)})};return l`
    <${r} title=${`#${s}`} backTo="/search">
      ${o&&l`<${p} variant=${o.isFollowed?"plain":"primary"}
        onClick=${()=>b(!o.isFollowed)}>
        ${e(o.isFollowed?"people.following":"people.follow")}</${p}>`}
    </${r}>
    ${o&&l`<p class="soft tag-facts">${e("tag.posts",{n:o.posts})} · ${e("people.followers_n",{n:o.followers})}</p>`}
    <${d} list=${m} label=${`#${s}`} />
    ${u(m)&&l`<${c} icon="hash" text=${e("tag.none")} />`}`}export{x as default};
