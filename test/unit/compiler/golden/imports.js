(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,importname,importfrom,stglobal,importstar}=R,K0=K[0],g_c=G.cell("c"),g_d=G.cell("d"),k0=k[0],g_g=G.cell("g"),k1=k[1];
K0.mk=(function(){return (function p__module_(h){let q,r,t0,t1;X0:{
if(enter()===S)return abn(K0,0,null,null);
t0=importname(K0,"a.b",null,0);if(t0===S)return abn(K0,1,null,null);
t1=importfrom(t0,"b");if(t1===S)return abn(K0,2,null,null,t0);fin(t0,t1);stglobal(g_c,t1,false);
t1=importname(K0,"d.e",null,0);if(t1===S)return abn(K0,3,null,null);stglobal(g_d,t1,false);
t1=importname(K0,"",k0,1);if(t1===S)return abn(K0,4,null,null);hold(t1);
t0=importfrom(t1,"f");if(t0===S)return abn(K0,5,null,null,t1);stglobal(g_g,t0,false);rel(t1);
t1=importname(K0,"h",k1,0);if(t1===S)return abn(K0,6,null,null);
q=importstar(K0,t1);if(q===S)return abn(K0,7,null,null,t1);fin(t1);r=null;}
Z.d--;return r;})});
return K0.mk();})


